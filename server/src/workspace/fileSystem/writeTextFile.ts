import writeFileAtomic from 'write-file-atomic';
import { encodeText } from './encoding';
import { type FileProblem, systemProblem, type TextFile } from './textFile';

/** Replaces the file's text in one step (temporary file, fsync, rename): a reader or a crash sees the old or the new file, whole. */
export function writeTextFile(file: TextFile, text: string): FileProblem | null {
  try {
    writeFileAtomic.sync(file.path, encodeText(text, file.encoding));
    return null;
  } catch (error) {
    return systemProblem(error);
  }
}
