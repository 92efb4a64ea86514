import { context, propagation, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** How long the last spans may take to reach the collector when the server stops. */
const FAREWELL_MS = 2000;

export interface Traces {
  /** Sends what is left and stops. A collector that does not answer is not waited for long, and harms nothing. */
  close(): Promise<void>;
}

/** Sends the spans of every turn to an OpenTelemetry collector. @param url its OTLP/HTTP address for traces */
export function openTraces(url: string): Traces {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'xiaogu' }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: FAREWELL_MS }), {
        exportTimeoutMillis: FAREWELL_MS,
      }),
    ],
  });
  provider.register();
  return {
    async close() {
      await Promise.race([
        provider.shutdown().catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref()),
      ]);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}
