import PDFDocument from 'pdfkit';
import type { ResumeEntry, ResumeLayout, ResumeSection, ResumeSheet } from '../../contract/resume-sheet.ts';
import { inLayoutOrder } from './choose-layout.ts';
import { documentFonts } from './fonts.ts';
import { generationLabel } from './generation-label.ts';

/** Points (1/72 inch), before scaling. */
interface Measures {
  body: number;
  name: number;
  headline: number;
  section: number;
  gap: number;
  margin: number;
}

const MEASURES: Readonly<Record<ResumeLayout, Measures>> = {
  trades: { body: 12, name: 28, headline: 16, section: 14, gap: 9, margin: 56 },
  office: { body: 10.5, name: 24, headline: 12, section: 12, gap: 7, margin: 56 },
};
/** Set closer, in steps, so that a resume which nearly fits one page does. */
const SCALES = [1, 0.94, 0.88, 0.82] as const;
const INK = '#1f2933';
const QUIET = '#52606d';
const ACCENT: Readonly<Record<ResumeLayout, string>> = { trades: '#0b5c8a', office: '#2f4858' };
const RULE = '#cbd2d9';

export interface PdfRequest {
  sheet: ResumeSheet;
  layout: ResumeLayout;
  /** Names this document in its label. */
  produceId: string;
  createdAt: Date;
}

/** A resume as PDF on A4, its fonts embedded as subsets; one page where it fits. */
export async function resumePdf(request: PdfRequest): Promise<Buffer> {
  for (const scale of SCALES) {
    const document = drawn(request, scale);
    if (document.bufferedPageRange().count === 1) return finished(document);
    document.destroy();
  }
  return finished(drawn(request, 1));
}

type Pdf = InstanceType<typeof PDFDocument>;

async function finished(document: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  document.end();
  return whole;
}

function drawn({ sheet, layout, produceId, createdAt }: PdfRequest, scale: number): Pdf {
  const plain = MEASURES[layout];
  const measures = Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [key, key === 'margin' ? value : value * scale]),
  ) as unknown as Measures;
  const info = {
    Title: `${sheet.name} ${sheet.title}`,
    Author: sheet.name,
    Creator: 'Xiaogu',
    Subject: sheet.label,
    CreationDate: createdAt,
    AIGC: generationLabel(produceId),
  };
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: measures.margin * 0.85, bottom: measures.margin, left: measures.margin, right: measures.margin },
    lang: sheet.locale,
    displayTitle: true,
    tagged: true,
    bufferPages: true,
    font: '',
    info,
  });
  const fonts = documentFonts();
  document.registerFont('regular', fonts.regular);
  document.registerFont('bold', fonts.bold);
  const writer = new SheetWriter(document, measures, layout);
  writer.head(sheet);
  for (const section of inLayoutOrder(sheet.sections, layout)) writer.section(section);
  writer.feet(sheet.label);
  return document;
}

/** Sets a sheet on pages, from top to bottom. */
class SheetWriter {
  readonly #pdf: Pdf;
  readonly #measures: Measures;
  readonly #layout: ResumeLayout;

  constructor(pdf: Pdf, measures: Measures, layout: ResumeLayout) {
    this.#pdf = pdf;
    this.#measures = measures;
    this.#layout = layout;
  }

  get #left(): number {
    return this.#pdf.page.margins.left;
  }

  get #width(): number {
    return this.#pdf.page.width - this.#pdf.page.margins.left - this.#pdf.page.margins.right;
  }

  head(sheet: ResumeSheet): void {
    const { name, headline, body, gap } = this.#measures;
    this.#write(sheet.name, { size: name, font: 'bold', colour: INK, role: 'H1' });
    if (sheet.headline !== undefined) {
      this.#pdf.y += gap * 0.3;
      this.#write(sheet.headline, { size: headline, font: 'bold', colour: ACCENT[this.#layout] });
    }
    this.#pdf.y += gap * 0.6;
    if (sheet.particulars.length > 0) this.#write(sheet.particulars.join('　|　'), { size: body, colour: QUIET });
    const contacts = sheet.contacts.map(({ label, text }) => `${label}${sheet.colon}${text}`).join('　　');
    if (contacts !== '') {
      const size = this.#layout === 'trades' ? headline : body;
      this.#pdf.y += gap * 0.3;
      this.#write(contacts, { size, font: this.#layout === 'trades' ? 'bold' : 'regular', colour: INK });
    }
    this.#pdf.y += gap;
  }

  section({ title, entries }: ResumeSection): void {
    const { section, body, gap } = this.#measures;
    this.#keepTogether(section * 1.5 + body * 3 + gap);
    const accent = ACCENT[this.#layout];
    const top = this.#pdf.y + gap * 0.4;
    this.#pdf.rect(this.#left, top + section * 0.12, 4, section * 1.05).fill(accent);
    this.#pdf.y = top;
    this.#write(title, { size: section, font: 'bold', colour: accent, indent: 12, role: 'H2' });
    const rule = this.#pdf.y + gap * 0.25;
    this.#pdf
      .moveTo(this.#left, rule)
      .lineTo(this.#left + this.#width, rule)
      .lineWidth(0.6)
      .stroke(RULE);
    this.#pdf.y = rule + gap * 0.55;
    for (const entry of entries) this.#entry(entry);
    this.#pdf.y += gap * 0.6;
  }

  #entry({ heading, aside, lines }: ResumeEntry): void {
    const { body, gap } = this.#measures;
    this.#pdf.font('regular').fontSize(body);
    const narrower = aside === undefined ? 0 : this.#pdf.widthOfString(aside) + 16;
    this.#keepTogether(Math.min(this.#heightOf({ heading, lines }, narrower), this.#pdf.page.height / 3));
    const top = this.#pdf.y;
    const page = this.#pdf.page;
    if (aside !== undefined) {
      this.#write(aside, { size: body, colour: QUIET, align: 'right' });
      const asideEnd = this.#pdf.y;
      if (this.#pdf.page === page) this.#pdf.y = top;
      this.#write(heading, { size: body, font: lines.length > 0 ? 'bold' : 'regular', colour: INK, narrower });
      this.#pdf.y = Math.max(this.#pdf.y, this.#pdf.page === page ? asideEnd : this.#pdf.y);
    } else {
      this.#write(heading, { size: body, font: lines.length > 0 ? 'bold' : 'regular', colour: INK });
    }
    for (const line of lines) this.#write(`· ${line}`, { size: body, colour: QUIET });
    this.#pdf.y += gap * 0.5;
  }

  /** Of an entry as it will be set; the heading is narrower where something stands beside it. */
  #heightOf({ heading, lines }: Pick<ResumeEntry, 'heading' | 'lines'>, narrower: number): number {
    const { body } = this.#measures;
    const height = (text: string, font: string, width: number) =>
      this.#pdf
        .font(font)
        .fontSize(body)
        .heightOfString(text, { width, lineGap: body * 0.12 });
    const own = height(heading, lines.length > 0 ? 'bold' : 'regular', this.#width - narrower);
    return lines.reduce((sum, line) => sum + height(`· ${line}`, 'regular', this.#width), own);
  }

  /** The label and, where there are several, the number of the page, at the foot of every page. */
  feet(label: string): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.#pdf.switchToPage(start + index);
      const { margins, height } = this.#pdf.page;
      const bottom = margins.bottom;
      margins.bottom = 0;
      const text = count > 1 ? `${label}　${index + 1} / ${count}` : label;
      this.#pdf
        .font('regular')
        .fontSize(8)
        .fillColor(QUIET)
        .text(text, this.#left, height - bottom * 0.62, { width: this.#width, align: 'center', lineBreak: false });
      margins.bottom = bottom;
    }
  }

  #keepTogether(height: number): void {
    const { page } = this.#pdf;
    if (this.#pdf.y + height > page.height - page.margins.bottom) this.#pdf.addPage();
  }

  #write(
    text: string,
    style: {
      size: number;
      colour: string;
      font?: 'regular' | 'bold';
      indent?: number;
      narrower?: number;
      align?: 'left' | 'right';
      role?: 'H1' | 'H2';
    },
  ): void {
    const { size, colour, font = 'regular', indent = 0, narrower = 0, align = 'left', role = 'P' } = style;
    this.#pdf.font(font).fontSize(size).fillColor(colour);
    this.#pdf.text(text, this.#left + indent, this.#pdf.y, {
      width: this.#width - indent - narrower,
      lineGap: size * 0.12,
      align,
      structParent: undefined,
      structType: role,
    });
  }
}
