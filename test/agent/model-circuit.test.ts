import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ModelCircuit } from '../../src/agent/model-circuit.ts';
import { modelFailure } from '../../src/agent/model-failure.ts';
import { ModelError } from '../../src/errors.ts';

const unwell = async (): Promise<never> => {
  throw new ModelError('model_timeout', 'late');
};
const nonsense = async (): Promise<never> => {
  throw new ModelError('model_ungrounded', 'nonsense');
};
const well = async (): Promise<string> => 'words';

describe('the model circuit', () => {
  it('leaves an endpoint in peace after three failures in a row, and says so', async () => {
    const states: string[] = [];
    const circuit = new ModelCircuit({ onChange: (state) => states.push(state) });
    for (let attempt = 0; attempt < 3; attempt += 1)
      await expect(circuit.run(unwell)).rejects.toMatchObject({ code: 'model_timeout' });
    let asked = false;
    await expect(
      circuit.run(async () => {
        asked = true;
      }),
    ).rejects.toMatchObject({ code: 'model_resting' });
    expect({ asked, states, state: circuit.state }).toEqual({ asked: false, states: ['open'], state: 'open' });
  });

  it('does not take nonsense for illness', async () => {
    const circuit = new ModelCircuit({ failures: 1 });
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(circuit.run(nonsense)).rejects.toMatchObject({ code: 'model_ungrounded' });
    expect(circuit.state).toBe('closed');
  });

  it('lets one turn try after the pause while the others need not wait, and all when it went well', async () => {
    const circuit = new ModelCircuit({ failures: 1, firstPauseMs: 20 });
    await expect(circuit.run(unwell)).rejects.toThrow();
    await pause(40);
    let finish = (): void => undefined;
    const trial = circuit.run(() => new Promise<string>((resolve) => (finish = () => resolve('words'))));
    await pause(1);
    await expect(circuit.run(well)).rejects.toMatchObject({ code: 'model_resting' });
    finish();
    expect(await trial).toBe('words');
    expect(await circuit.run(well)).toBe('words');
  });

  it('keeps away as long as Retry-After asks', async () => {
    const circuit = new ModelCircuit({ failures: 9 });
    const answer = Object.assign(new Error('429'), { status: 429, headers: new Headers({ 'retry-after': '1' }) });
    await expect(circuit.run(() => Promise.reject(answer))).rejects.toBe(answer);
    await expect(circuit.run(well)).rejects.toMatchObject({ code: 'model_resting' });
    await pause(1050);
    expect(await circuit.run(well)).toBe('words');
  });

  it.each(['soon', '', '-5', 'Thu, 01 Jan 1970 00:00:00 GMT'])('does not mind a Retry-After of “%s”', (value) => {
    const failure = modelFailure(
      Object.assign(new Error('503'), { status: 503, headers: new Headers({ 'retry-after': value }) }),
    );
    expect(failure.code).toBe('model_http_503');
    expect(failure.details.retryAfterMs).toBeUndefined();
  });
});
