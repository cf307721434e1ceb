export { findQuotations } from './quotations';
export { judgeSpeech, judgingSpeech } from './speech';
