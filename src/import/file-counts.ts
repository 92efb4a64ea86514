/** What became of what one file holds; `reason` is the source's own place, from 1, and a sentence. */
export interface FileCounts {
  file: string;
  read: number;
  accepted: number;
  updated: number;
  unchanged: number;
  rejected: number;
  rejections: { row: number; reason: string }[];
  ms: number;
}
