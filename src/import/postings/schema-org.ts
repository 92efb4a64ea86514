import type { FieldValues } from './posting-row.ts';

type Node = Record<string, unknown>;

/** The JobPosting nodes of a JSON-LD document: itself, in its graph, or in the elements of a list. */
export function jobPostingsIn(value: unknown): Node[] {
  const found = node(value);
  if (found === undefined) return [];
  if (isJobPosting(found)) return [found];
  return [...list(found['@graph']), ...list(found.itemListElement), ...list(found.item)].flatMap(jobPostingsIn);
}

function isJobPosting(value: Node): boolean {
  return list(value['@type']).some((type) => typeof type === 'string' && /(?:^|[/#:])JobPosting$/u.test(type));
}

const UNIT_WORDS: Record<string, string> = { HOUR: '小时', DAY: '天', WEEK: '周', MONTH: '月', YEAR: '年' };

/** A JobPosting as the cells an ordinary row would have. */
export function jobPostingFields(posting: Node): FieldValues {
  const place = node(list(posting.jobLocation)[0]);
  const address = typeof place?.address === 'string' ? { streetAddress: place.address } : node(place?.address);
  const geo = node(place?.geo);
  const remote = /TELECOMMUTE/iu.test(text(posting.jobLocationType));
  const experience = node(posting.experienceRequirements);
  const months = Number(experience?.monthsOfExperience);
  const values: FieldValues = {
    id: typeof posting.identifier === 'object' ? text(node(posting.identifier)?.value) : text(posting.identifier),
    url: text(posting.url) || text(posting['@id']),
    title: text(posting.title) || text(posting.name),
    employer:
      typeof posting.hiringOrganization === 'string'
        ? posting.hiringOrganization
        : text(node(posting.hiringOrganization)?.name),
    pay: payText(posting.baseSalary) || payText(posting.estimatedSalary),
    province: text(address?.addressRegion),
    city: text(address?.addressLocality),
    address:
      text(address?.streetAddress) || (address === undefined ? text(place?.name) : '') || (remote ? '远程办公' : ''),
    lat: text(geo?.latitude) || text(place?.latitude),
    lon: text(geo?.longitude) || text(place?.longitude),
    education: list(posting.educationRequirements)
      .map((item) => text(node(item)?.credentialCategory) || text(item))
      .filter(Boolean)
      .join('/'),
    experience: Number.isFinite(months) ? `${months}个月` : text(posting.experienceRequirements),
    headcount: text(posting.totalJobOpenings),
    benefits: list(posting.jobBenefits).map(text).join('\n'),
    tags: [...list(posting.skills).map(text)].join('\n'),
    description: [text(posting.description), text(posting.responsibilities), text(posting.qualifications)]
      .filter(Boolean)
      .join('\n'),
    employmentType: list(posting.employmentType).map(text).join(' '),
    shift: text(posting.workHours),
    postedAt: text(posting.datePosted),
    validThrough: text(posting.validThrough),
    category: text(node(posting.occupationalCategory)?.name) || list(posting.occupationalCategory).map(text).join(' '),
    industry: text(posting.industry),
  };
  for (const [field, value] of Object.entries(values)) if (value === '') delete values[field as keyof FieldValues];
  return values;
}

/** MonetaryAmount, a bare number or text, as one pay text; a foreign currency stays visible in it. */
function payText(value: unknown): string {
  const amount = node(value);
  if (amount === undefined) return text(value);
  const inner = node(amount.value);
  const currency = text(amount.currency);
  const unit = (text(inner?.unitText) || text(amount.unitText)).toUpperCase();
  const low = text(inner?.minValue) || text(amount.minValue);
  const high = text(inner?.maxValue) || text(amount.maxValue);
  const single = text(inner?.value) || (inner === undefined ? text(amount.value) : '');
  const figures =
    low && high
      ? `${plain(low)}-${plain(high)}`
      : low
        ? `${plain(low)}以上`
        : high
          ? `${plain(high)}以下`
          : plain(single);
  if (figures === '') return '';
  const money = currency === '' || /^(?:CNY|RMB)$/iu.test(currency) ? '元' : ` ${currency}`;
  return `${figures}${money}${UNIT_WORDS[unit] === undefined ? '' : `/${UNIT_WORDS[unit]}`}`;
}

/** 8000.00 is 8000. */
function plain(figure: string): string {
  return /^\d+(?:\.\d+)?$/u.test(figure) ? String(Number(figure)) : figure;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(text).filter(Boolean).join('\n') : '';
}

function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function node(value: unknown): Node | undefined {
  const single = Array.isArray(value) ? value[0] : value;
  return single !== null && typeof single === 'object' ? (single as Node) : undefined;
}
