import type { CarriedChecklist, Hall, HallDesk } from '../contract/hall.ts';
import type { Locale } from '../contract/locale.ts';
import type { ChecklistAddresses } from './checklist-address.ts';

interface Guide {
  id: string;
  sections: readonly { heading: string; items: readonly string[] }[];
}

/** One errand at the hall at hand: what to bring, where to go, and the address to carry it away by. */
export interface ErrandAtDesk {
  checklist: string[];
  /** Absent while nobody has described the hall, or when another place was asked about. */
  hall?: HallDesk;
  carry: CarriedChecklist;
}

export interface ServiceDesk {
  errand(guide: Guide, where: { region: string | undefined; locale: Locale }): ErrandAtDesk;
  /** The hall's own facts of a service, for a sheet of paper. */
  hallFor(service: string, region: string | undefined): HallDesk | undefined;
  checklist(guide: Guide, region: string | undefined): string[];
}

/** The section of a guide that says what to bring. */
export const PAPERS = '带什么';

export function createServiceDesk(options: {
  hall: Hall | undefined;
  addresses: ChecklistAddresses;
  /** The places whose rules hold at a place: 郑州 → 郑州, 河南, 全国. */
  regionsOf(place: string): string[];
}): ServiceDesk {
  const { hall, addresses, regionsOf } = options;
  const isHere = (region: string | undefined): boolean => {
    if (hall === undefined) return false;
    if (region === undefined) return true;
    const [here, there] = [regionsOf(hall.region), regionsOf(region)];
    return here.includes(there[0] ?? region) || there.includes(here[0] ?? hall.region);
  };
  const ofService = (service: string, region: string | undefined) =>
    isHere(region) ? hall?.services.find((one) => one.service === service) : undefined;

  const desk: ServiceDesk = {
    errand(guide, { region, locale }) {
      const here = desk.hallFor(guide.id, region);
      return {
        checklist: desk.checklist(guide, region),
        ...(here === undefined ? {} : { hall: here }),
        carry: addresses.issue({ service: guide.id, region, locale }),
      };
    },
    hallFor(service, region) {
      if (hall === undefined || !isHere(region)) return undefined;
      const own = ofService(service, region);
      const { name, address, phone, checkedOn } = hall;
      const facts = { name, address, phone, hours: own?.hours ?? hall.hours, windows: own?.windows, note: own?.note };
      return {
        ...(Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as typeof facts),
        checkedOn,
      };
    },
    checklist(guide, region) {
      const papers = guide.sections.find(({ heading }) => heading === PAPERS)?.items ?? [];
      return [...papers, ...(ofService(guide.id, region)?.papers ?? [])];
    },
  };
  return desk;
}
