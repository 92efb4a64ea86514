/**
 * The implicit label of content made with artificial intelligence, as it goes into a file's metadata under the key
 * `AIGC`: the fields of GB 45438-2025, which the 2025 measures on labelling refer to. Label 1: it is generated or
 * composed content. The bureau's own producer number is for its legal staff to confirm.
 */
export function generationLabel(produceId: string): string {
  return JSON.stringify({ Label: '1', ContentProducer: 'Xiaogu', ProduceID: produceId });
}
