import '../components/print-sheet.ts';
import { Kiosk } from './kiosk-app.ts';
import { readStartAddress } from './start-address.ts';

const kiosk = new Kiosk();
Object.assign(kiosk, readStartAddress(location.search));
document.body.append(kiosk);
