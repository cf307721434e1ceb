import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import type { Actor } from '../annotations/actions';

/** The name annotations carry: as set, else the name git knows in `folder`, else the name of the account. */
export async function annotatorName(set: string, folder: string | undefined): Promise<string> {
  if (set.trim() !== '') return set.trim();
  try {
    const { stdout } = await promisify(execFile)('git', ['config', 'user.name'], {
      ...(folder === undefined ? {} : { cwd: folder }),
      timeout: 2000,
    });
    if (stdout.trim() !== '') return stdout.trim();
  } catch {
    // No git, or no name in it.
  }
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** The person who acts now. */
export function actorNamed(creator: string): Actor {
  return {
    creator,
    now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    newId: () => `urn:uuid:${randomUUID()}`,
  };
}
