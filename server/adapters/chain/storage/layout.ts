/** How solc laid out a contract's storage (its `storageLayout`), without the numbers that change between builds. */
export interface StorageLayout {
  readonly variables: readonly StorageVariable[];
  readonly types: Readonly<Record<string, StorageType>>;
}

export interface StorageVariable {
  readonly label: string;
  /** counted from the beginning of what holds it */
  readonly slot: number;
  /** bytes from the low end of the word */
  readonly offset: number;
  /** key of `types` */
  readonly type: string;
}

export interface StorageType {
  readonly encoding: string;
  readonly bytes: number;
  /** of a mapping */
  readonly key?: string;
  readonly value?: string;
  /** of an array */
  readonly base?: string;
  /** of a struct */
  readonly members?: readonly StorageVariable[];
}
