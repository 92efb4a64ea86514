/** A WAV file of 16 bit samples on one channel. Samples beyond -1 and 1 are clipped. */
export function encodeWav(frames: readonly Float32Array[], sampleRate: number): Blob {
  const count = frames.reduce((sum, { length }) => sum + length, 0);
  const bytes = new DataView(new ArrayBuffer(44 + count * 2));
  const write = (offset: number, text: string) => {
    for (let index = 0; index < text.length; index += 1) bytes.setUint8(offset + index, text.charCodeAt(index));
  };
  write(0, 'RIFF');
  bytes.setUint32(4, 36 + count * 2, true);
  write(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, sampleRate, true);
  bytes.setUint32(28, sampleRate * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  write(36, 'data');
  bytes.setUint32(40, count * 2, true);
  let offset = 44;
  for (const frame of frames) {
    for (const sample of frame) {
      bytes.setInt16(offset, Math.max(-1, Math.min(1, sample)) * 0x7fff, true);
      offset += 2;
    }
  }
  return new Blob([bytes.buffer], { type: 'audio/wav' });
}
