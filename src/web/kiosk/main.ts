import '../components/print-sheet.ts';
import { Kiosk } from './kiosk-app.ts';
import { readStartAddress } from './start-address.ts';

const kiosk = new Kiosk();
kiosk.start = readStartAddress(location.search, location.hash);
document.body.append(kiosk);
