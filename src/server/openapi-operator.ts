import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  AuditView,
  NewTerminal,
  SignInRequest,
  SignInResponse,
  SwitchName,
  SwitchRequest,
  SwitchView,
  TerminalRequest,
  TerminalView,
} from '../contract/operator.ts';
import { Problem } from '../contract/problem.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});
const answers = (status: '200' | '201', description: string, schema: z.ZodType) => ({
  [status]: { description, content: json(schema) },
  '400': problem('The request does not fit its schema.'),
  '401': problem('Nobody is signed in with this token.'),
  '403': problem('The role does not reach.'),
  '429': problem('Too many requests.'),
});
const security = [{ operatorToken: [] }];
const Terminals = z.object({ terminals: z.array(TerminalView) });
const Switches = z.object({ off: z.array(SwitchView) });
const text = (description: string) => ({ description, content: { 'text/plain': { schema: z.string() } } });

/** What staff may do, and what everybody may read of the installation. */
export const operatorPaths: ZodOpenApiPathsObject = {
  '/api/operator/sign-in': {
    post: {
      operationId: 'signIn',
      summary: 'Sign an operator in for twelve hours',
      requestBody: { required: true, content: json(SignInRequest) },
      responses: {
        '200': { description: 'Signed in.', content: json(SignInResponse) },
        '400': problem('The request does not fit its schema.'),
        '401': problem('The name or the password is wrong.'),
        '429': problem('Too many wrong passwords; wait.'),
      },
    },
  },
  '/api/operator/sign-out': {
    post: {
      operationId: 'signOut',
      summary: 'Sign out',
      security,
      responses: { '204': { description: 'Signed out.' }, '401': problem('Nobody is signed in with this token.') },
    },
  },
  '/api/operator/terminals': {
    get: {
      operationId: 'listTerminals',
      summary: 'Registered devices',
      security,
      responses: answers('200', 'Devices.', Terminals),
    },
    post: {
      operationId: 'addTerminal',
      summary: 'Register a device; its token is told this once',
      security,
      requestBody: { required: true, content: json(TerminalRequest) },
      responses: answers('201', 'Registered.', NewTerminal),
    },
  },
  '/api/operator/terminals/{id}': {
    delete: {
      operationId: 'revokeTerminal',
      summary: 'Revoke a device’s token',
      security,
      requestParams: { path: z.object({ id: z.string() }) },
      responses: {
        '204': { description: 'Revoked.' },
        '401': problem('Nobody is signed in with this token.'),
        '403': problem('The role does not reach.'),
        '404': problem('Unknown.'),
      },
    },
  },
  '/api/operator/switches': {
    get: {
      operationId: 'listSwitches',
      summary: 'What is switched off',
      security,
      responses: answers('200', 'Off.', Switches),
    },
  },
  '/api/operator/switches/{name}': {
    put: {
      operationId: 'setSwitch',
      summary: 'Switch a channel, a tool or all writing off, with a notice, or on again',
      security,
      requestParams: { path: z.object({ name: SwitchName }) },
      requestBody: { required: true, content: json(SwitchRequest) },
      responses: answers('200', 'What is off now.', Switches),
    },
  },
  '/api/operator/audit': {
    get: {
      operationId: 'readAudit',
      summary: 'What staff did, and whether the log is whole',
      security,
      responses: answers('200', 'The log.', AuditView),
    },
  },
  '/api/operator/metrics': {
    get: {
      operationId: 'readMetrics',
      summary: 'Figures in the Prometheus text format',
      security,
      responses: { '200': text('Figures.'), '401': problem('Nobody is signed in with this token.') },
    },
  },
  '/api/privacy': {
    get: {
      operationId: 'readPrivacy',
      summary: 'What is kept of people, why, where and how long',
      responses: {
        '200': {
          description: 'The inventory.',
          content: json(z.object({ kinds: z.array(z.looseObject({ id: z.string() })) })),
        },
      },
    },
  },
  '/api/sessions/{id}/export': {
    get: {
      operationId: 'exportSession',
      summary: 'Everything the session holds about the person, to take away',
      requestParams: { path: z.object({ id: z.string() }) },
      security: [{ sessionToken: [] }],
      responses: {
        '200': { description: 'The data.', content: json(z.looseObject({ sessionId: z.string() })) },
        '401': problem('The token is missing or another session’s.'),
        '404': problem('Unknown.'),
      },
    },
  },
};
