/** A number with the words around it. */
export interface Told {
  value: number;
  before: string;
  after: string;
}
