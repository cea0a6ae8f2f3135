/** What a mutation leaves to chance. */
export interface Chance {
  /** A whole number from 0 to below `count`. */
  readonly upTo: (count: number) => number
  readonly one: <Item>(items: readonly Item[]) => Item
}
