export { type GlossaryEntry } from './entry';
export { GLOSSARY, glossaryEntry, type GlossaryKey } from './glossary';
export { termOfCheck } from './term-of-check';
