import { Option } from 'commander';
import type { BoilerplateLevel } from '../analysis';

/** `--level`, for the verbs that depend on how much counts as boilerplate. */
export function levelOption(): Option {
  return new Option('--level <level>', 'how much counts as boilerplate when unsure')
    .choices(['cautious', 'balanced', 'thorough'])
    .default('balanced');
}

/** The level an option gave; `balanced` when it gave none. */
export function levelOf(value: unknown): BoilerplateLevel {
  return value === 'cautious' || value === 'thorough' ? value : 'balanced';
}
