// The engine as a program part of its own; `main.ts` loads it when the first article is opened.
export { analysisSteps } from '../analysis';
