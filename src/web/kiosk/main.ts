import '../components/print-sheet.ts';
import { Kiosk } from './kiosk-app.ts';
import { readStartAddress } from './start-address.ts';

const kiosk = new Kiosk();
kiosk.start = readStartAddress(location.search, location.hash);
document.body.append(kiosk);

// Where workers are not allowed the page works all the same, as long as the server is there.
navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
