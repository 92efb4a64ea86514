// Does nothing and watches how long its event loop is held all the same; forked by `main-thread.ts`.
import { watchEventLoop } from './main-thread.ts';

let watch = watchEventLoop();
process.on('message', () => {
  const stall = watch.stop();
  watch = watchEventLoop();
  process.send!(stall);
});
process.on('disconnect', () => process.exit());
