import { randomUUID } from 'node:crypto';
import { type BaseEvent, EventType } from '@ag-ui/core';
import type { Response } from 'express';
import type { TurnEvent } from '../agent/turn-events.ts';
import type { Problem } from '../contract/problem.ts';
import { speechTrack } from '../words/speech-track.ts';

/** A comment line every so often keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;
const MOST_WAITING_BYTES = 512 * 1024;

/** Writes one turn to one response as AG-UI events. */
export class TurnStream {
  readonly #response: Response;
  readonly #thread: { threadId: string; runId: string };
  readonly #heartbeat: NodeJS.Timeout;
  #messageId: string | undefined;

  constructor(response: Response, sessionId: string) {
    this.#response = response;
    this.#thread = { threadId: sessionId, runId: randomUUID() };
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    this.#heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    this.#send({ type: EventType.RUN_STARTED, ...this.#thread });
  }

  accept(event: TurnEvent): void {
    switch (event.type) {
      case 'text':
        this.#text(event.delta);
        return;
      case 'text_withdrawn':
        this.#endText();
        this.#send({ type: EventType.CUSTOM, name: 'text_withdrawn', value: {} });
        return;
      case 'tool_started':
        this.#endText();
        this.#send({ type: EventType.TOOL_CALL_START, toolCallId: event.callId, toolCallName: event.name });
        this.#send({
          type: EventType.TOOL_CALL_ARGS,
          toolCallId: event.callId,
          delta: JSON.stringify(event.arguments),
        });
        return;
      case 'tool_finished':
        this.#send({ type: EventType.TOOL_CALL_END, toolCallId: event.callId });
        this.#send({
          type: EventType.TOOL_CALL_RESULT,
          messageId: randomUUID(),
          toolCallId: event.callId,
          content: JSON.stringify({ outcome: event.record.outcome }),
        });
        return;
      case 'card':
        this.#endText();
        this.#send({ type: EventType.CUSTOM, name: 'card', value: event.card });
        return;
      case 'finished':
        this.#endText();
        this.#send({ type: EventType.CUSTOM, name: 'speech', value: speechTrack(event.turn.speech) });
        this.#send({ type: EventType.RUN_FINISHED, ...this.#thread, result: event.turn });
        this.#close();
    }
  }

  fail(problem: Problem): void {
    this.#endText();
    this.#send({ type: EventType.RUN_ERROR, message: problem.detail ?? problem.title, code: problem.code });
    this.#close();
  }

  #text(delta: string): void {
    if (this.#messageId === undefined) {
      this.#messageId = randomUUID();
      this.#send({ type: EventType.TEXT_MESSAGE_START, messageId: this.#messageId, role: 'assistant' });
    }
    this.#send({ type: EventType.TEXT_MESSAGE_CONTENT, messageId: this.#messageId, delta });
  }

  #endText(): void {
    if (this.#messageId === undefined) return;
    this.#send({ type: EventType.TEXT_MESSAGE_END, messageId: this.#messageId });
    this.#messageId = undefined;
  }

  #send(event: BaseEvent & Record<string, unknown>): void {
    // A reader that went away is not served further; the turn itself goes on and is stored.
    if (this.#response.writableEnded || this.#response.destroyed) return;
    // A reader that takes nothing off must not fill the memory; the turn can be read again from its session.
    if (this.#response.writableLength > MOST_WAITING_BYTES) {
      clearInterval(this.#heartbeat);
      this.#response.destroy();
      return;
    }
    this.#response.write(`data: ${JSON.stringify({ ...event, timestamp: Date.now() })}\n\n`);
  }

  #close(): void {
    clearInterval(this.#heartbeat);
    this.#response.end();
  }
}
