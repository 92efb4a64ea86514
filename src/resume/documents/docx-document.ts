import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { ResumeEntry, ResumeLayout, ResumeSection, ResumeSheet } from '../../contract/resume-sheet.ts';
import { inLayoutOrder } from './choose-layout.ts';
import { generationLabel } from './generation-label.ts';

/** Half-points, as Word counts. */
const SIZES: Readonly<Record<ResumeLayout, { body: number; name: number; headline: number; section: number }>> = {
  trades: { body: 24, name: 56, headline: 32, section: 28 },
  office: { body: 21, name: 48, headline: 24, section: 24 },
};
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei' } as const;
const INK = '1F2933';
const QUIET = '52606D';
const ACCENT: Readonly<Record<ResumeLayout, string>> = { trades: '0B5C8A', office: '2F4858' };
const TEXT_WIDTH = convertMillimetersToTwip(210 - 2 * 20);

export interface DocxRequest {
  sheet: ResumeSheet;
  layout: ResumeLayout;
  produceId: string;
}

/** A resume as a Word file a person can go on editing, with the same words and order as the PDF. */
export async function resumeDocx({ sheet, layout, produceId }: DocxRequest): Promise<Buffer> {
  const sizes = SIZES[layout];
  const accent = ACCENT[layout];
  const run = (text: string, size: number, more: { bold?: boolean; color?: string } = {}): TextRun =>
    new TextRun({ text, size, color: INK, font: FONT, ...more });
  const head = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(sheet.name, sizes.name, { bold: true })] }),
    ...(sheet.headline
      ? [new Paragraph({ children: [run(sheet.headline, sizes.headline, { bold: true, color: accent })] })]
      : []),
    ...(sheet.particulars.length > 0
      ? [new Paragraph({ children: [run(sheet.particulars.join('　|　'), sizes.body, { color: QUIET })] })]
      : []),
    ...sheet.contacts.map(
      ({ label, text }) =>
        new Paragraph({ children: [run(`${label}${sheet.colon}${text}`, sizes.body, { bold: layout === 'trades' })] }),
    ),
  ];
  const entry = ({ heading, aside, lines }: ResumeEntry): Paragraph[] => [
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      spacing: { before: 60 },
      keepNext: lines.length > 0,
      children: [
        run(heading, sizes.body, { bold: lines.length > 0 }),
        ...(aside ? [run(`\t${aside}`, sizes.body, { color: QUIET })] : []),
      ],
    }),
    ...lines.map((line) => new Paragraph({ children: [run(`· ${line}`, sizes.body, { color: QUIET })] })),
  ];
  const section = ({ title, entries }: ResumeSection): Paragraph[] => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 240, after: 60 },
      keepNext: true,
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'CBD2D9', space: 2 } },
      children: [run(title, sizes.section, { bold: true, color: accent })],
    }),
    ...entries.flatMap(entry),
  ];
  const document = new Document({
    creator: 'Xiaogu',
    lastModifiedBy: 'Xiaogu',
    title: `${sheet.name} ${sheet.title}`,
    description: sheet.label,
    customProperties: [{ name: 'AIGC', value: generationLabel(produceId) }],
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(17),
              bottom: convertMillimetersToTwip(17),
              left: convertMillimetersToTwip(20),
              right: convertMillimetersToTwip(20),
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run(sheet.label, 16, { color: QUIET })],
              }),
            ],
          }),
        },
        children: [...head, ...inLayoutOrder(sheet.sections, layout).flatMap(section)],
      },
    ],
  });
  return Packer.toBuffer(document);
}
