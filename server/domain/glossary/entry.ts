/** A term of the field, plain first, precise second. */
export interface GlossaryEntry {
  /** stable key, in camel case; its anchor on the glossary's page */
  readonly key: string;
  /** as it stands in a text, lower case unless it is a name */
  readonly term: string;
  /** one sentence that needs no other entry */
  readonly plain: string;
  /** definition, with unit or symbol where there is one */
  readonly precise: string;
  /** other words for it, in texts and in names of plots */
  readonly also?: readonly string[];
}
