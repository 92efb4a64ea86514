import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Noto Sans Hans (SIL Open Font License 1.1). Documents embed only the characters they use. */
export interface DocumentFonts {
  regular: Buffer;
  bold: Buffer;
}

let fonts: DocumentFonts | undefined;

/** Read when the first document is made and kept, since each face is some eight megabytes. */
export function documentFonts(): DocumentFonts {
  if (fonts === undefined) {
    const folder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
    fonts = {
      regular: readFileSync(join(folder, 'NotoSansHans-Regular.otf')),
      bold: readFileSync(join(folder, 'NotoSansHans-Bold.otf')),
    };
  }
  return fonts;
}
