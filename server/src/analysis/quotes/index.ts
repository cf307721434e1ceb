export { findQuotations, readQuotations } from './quotations';
export { judgeSpeech, judgingSpeech } from './speech';
