export { findQuotations } from './quotations';
export { judgeSpeech } from './speech';
