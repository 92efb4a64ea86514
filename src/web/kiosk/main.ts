import { Kiosk } from './kiosk-app.ts';
import '../components/print-sheet.ts';

// A kiosk is told who it is by its start address: `/?terminal=hall-3`.
const kiosk = new Kiosk();
kiosk.terminalId = new URLSearchParams(location.search).get('terminal') ?? undefined;
document.body.append(kiosk);
