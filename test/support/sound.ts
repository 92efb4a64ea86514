const RATE = 48_000;

/** A stretch of sound, `seconds` long. */
export type Stretch = { seconds: number; kind: 'silence' | 'voice' | 'slam' | 'slam in a hall' };

/**
 * A WAV file by code: silence; something like a voice (a gliding tone with overtones that swells four times a second,
 * with breath in it); a door slam (a burst of noise that dies away within a tenth of a second); one in a bare hall, the
 * latch and then the door, dull, with echoes that flutter for seconds.
 */
export function wavOf(stretches: readonly Stretch[], rate = RATE): Buffer {
  const samples: number[] = [];
  let phase = 0;
  let noise = 12_345;
  let dull = 0;
  const random = () => {
    noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648;
    return noise / 1_073_741_824 - 1;
  };
  for (const { seconds, kind } of stretches) {
    for (let index = 0; index < seconds * rate; index += 1) {
      const time = index / rate;
      if (kind === 'silence') samples.push(random() * 0.0005);
      else if (kind === 'slam') samples.push(random() * 0.9 * Math.exp(-time / 0.03));
      else if (kind === 'slam in a hall') {
        dull += (random() - dull) * 0.25;
        const door = Math.max(0, time - 0.15);
        const struck = Math.exp(-time / 0.01) * 0.6 + (door > 0 ? Math.exp(-door / 0.02) * 2 : 0);
        const flutter = 0.6 + 0.4 * Math.sin(2 * Math.PI * 6 * time);
        samples.push(dull * (struck + 0.5 * flutter * Math.exp(-door / 0.9)));
      } else {
        phase += (2 * Math.PI * (150 + 60 * Math.sin(time * 5))) / rate;
        const tone =
          Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.5 * Math.sin(5 * phase) + 0.3 * Math.sin(9 * phase);
        samples.push((tone * 0.22 + random() * 0.05) * (0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * time)));
      }
    }
  }
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + index * 2);
  });
  return file;
}
