import { join } from 'node:path';
import { modelsIn } from '../../server/src/workspace/models';

/** The weights as they stand in the source tree. */
export const models = modelsIn(join(__dirname, '../../server/src/analysis/models'));
