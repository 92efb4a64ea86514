import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { Application } from '../contract/application.ts';
import { CarryAwayRequest, CarryAwayResponse } from '../contract/carry-away.ts';
import { IdentityRequest, IdentityView } from '../contract/identity.ts';
import { Job } from '../contract/job.ts';
import { Problem } from '../contract/problem.ts';
import { ResumeDocument } from '../contract/resume.ts';
import { JobSearchResponse, KnowledgeSearchResponse } from '../contract/search.ts';
import { CreateSessionRequest, CreateSessionResponse, MessageRequest, SessionView } from '../contract/session.ts';
import { SpeechRequest, SpeechTrack, Transcription, VoiceAbilities } from '../contract/speech.ts';
import { PresenceReport } from '../contract/terminal.ts';
import { Turn } from '../contract/turn.ts';
import { operatorPaths } from './openapi-operator.ts';
import {
  MessageReplyRequest,
  MessageReplyResponse,
  OutcomesQuery,
  OutcomesResponse,
  StatusRequest,
  StatusResponse,
} from './routes/application-status.ts';
import { CallTurnRequest, CallTurnResponse } from './routes/calls.ts';
import { JobSearchQuery } from './routes/jobs.ts';
import { KnowledgeSearchQuery } from './routes/knowledge.ts';
import { ResumeFileQuery, ResumeImportResponse } from './routes/resume.ts';
import { DeleteSessionQuery } from './routes/sessions.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});
/** A file as it is; JSON Schema has no type for bytes. */
const BINARY = { type: 'string', format: 'binary' } as const;
const ownSession = {
  requestParams: { path: z.object({ id: z.string() }) },
  security: [{ sessionToken: [] }],
};
const sessionInHeader = {
  requestParams: { header: z.object({ 'Xiaogu-Session': z.string() }) },
  security: [{ sessionToken: [] }],
};
const ownTerminal = {
  requestParams: { path: z.object({ id: z.string() }) },
  security: [{ terminalToken: [] }],
};
const voiceProblems = {
  '501': problem('No engine is set up; code speech_unavailable or transcription_unavailable.'),
  '502': problem('The engine failed; code speech_failed or transcription_failed.'),
};
const problems = {
  '400': problem('The request does not fit its schema.'),
  '401': problem('The token is missing or another session’s.'),
  '404': problem('Unknown.'),
  '429': problem('Too many requests; Retry-After says when.'),
};

/** The contract as OpenAPI 3.1, from the schemas that validate it. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Xiaogu',
      version: '1',
      description: 'The conversation contract of the assistant in public employment halls.',
    },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: {
        sessionToken: { type: 'http', scheme: 'bearer' },
        operatorToken: { type: 'http', scheme: 'bearer' },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Xiaogu-Signature-V2',
          description:
            'sha256= and the HMAC-SHA256 in hexadecimal of six lines: X-Xiaogu-Timestamp (seconds since 1970), POST, host, path with query, Idempotency-Key or nothing, body. X-Xiaogu-Signature, of the timestamp, a full stop and the body, is taken too unless the operator wants the former alone.',
        },
        terminalToken: { type: 'http', scheme: 'bearer', description: 'The token set for the terminal.' },
      },
    },
    paths: {
      '/api/sessions': {
        post: {
          operationId: 'createSession',
          summary: 'Begin a session',
          requestBody: { required: true, content: json(CreateSessionRequest) },
          responses: {
            '201': { description: 'Begun.', content: json(CreateSessionResponse) },
            '400': problems['400'],
            '429': problems['429'],
          },
        },
      },
      '/api/sessions/{id}/messages': {
        post: {
          operationId: 'postMessage',
          summary: 'Say something; answered as JSON or as AG-UI events',
          ...ownSession,
          requestBody: { required: true, content: json(MessageRequest) },
          responses: {
            '200': {
              description: 'The turn.',
              content: {
                ...json(Turn),
                'text/event-stream': {
                  schema: z.string().meta({ description: 'AG-UI events; RUN_FINISHED carries the Turn as result.' }),
                },
              },
            },
            ...problems,
          },
        },
      },
      '/api/sessions/{id}': {
        get: {
          operationId: 'getSession',
          summary: 'What its owner may see of a session',
          ...ownSession,
          responses: {
            '200': { description: 'The session.', content: json(SessionView) },
            '401': problems['401'],
            '404': problems['404'],
          },
        },
        delete: {
          operationId: 'deleteSession',
          summary: 'Erase a session; keep=carry-away leaves the page the person took along until it expires',
          security: ownSession.security,
          requestParams: { ...ownSession.requestParams, query: DeleteSessionQuery },
          responses: { '204': { description: 'Erased.' }, '401': problems['401'], '404': problems['404'] },
        },
      },
      '/api/sessions/{id}/resume.json': {
        get: {
          operationId: 'getResume',
          summary: 'The resume as JSON Resume, to take away',
          ...ownSession,
          responses: {
            '200': { description: 'The resume.', content: json(ResumeDocument) },
            '401': problems['401'],
            '404': problems['404'],
          },
        },
      },
      '/api/sessions/{id}/resume.txt': {
        get: {
          operationId: 'getResumeText',
          summary: 'The resume as plain text, a line a fact',
          ...ownSession,
          responses: {
            '200': { description: 'The resume.', content: { 'text/plain': { schema: z.string() } } },
            '401': problems['401'],
            '404': problems['404'],
          },
        },
      },
      '/api/sessions/{id}/resume.pdf': {
        get: {
          operationId: 'getResumePdf',
          summary: 'The resume as PDF on A4, fonts embedded, one page where it fits',
          security: ownSession.security,
          requestParams: { ...ownSession.requestParams, query: ResumeFileQuery },
          responses: {
            '200': { description: 'The resume.', content: { 'application/pdf': { schema: BINARY } } },
            '401': problems['401'],
            '404': problems['404'],
          },
        },
      },
      '/api/sessions/{id}/resume.docx': {
        get: {
          operationId: 'getResumeDocx',
          summary: 'The resume as Word document',
          security: ownSession.security,
          requestParams: { ...ownSession.requestParams, query: ResumeFileQuery },
          responses: {
            '200': {
              description: 'The resume.',
              content: {
                'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: BINARY },
              },
            },
            '401': problems['401'],
            '404': problems['404'],
          },
        },
      },
      '/api/sessions/{id}/resume': {
        post: {
          operationId: 'importResume',
          summary: 'Take in the person’s own resume: JSON Resume, Word, PDF or text, at most 5 MB',
          ...ownSession,
          requestBody: { required: true, content: { 'application/octet-stream': { schema: BINARY } } },
          responses: {
            '200': {
              description: 'Read; the interview goes on with what is missing.',
              content: json(ResumeImportResponse),
            },
            '401': problems['401'],
            '404': problems['404'],
            '413': problem('Larger than 5 MB.'),
            '422': problem('It cannot be read, is a scan without text, or says nothing of a resume.'),
          },
        },
      },
      '/api/sessions/{id}/carry-away': {
        post: {
          operationId: 'carryAway',
          summary: 'Make the page a person takes along on their own telephone; it replaces an earlier one',
          ...ownSession,
          requestBody: { content: json(CarryAwayRequest) },
          responses: {
            '201': { description: 'Made.', content: json(CarryAwayResponse) },
            '401': problems['401'],
            '404': problems['404'],
            '409': problem('There is nothing to take along yet.'),
          },
        },
      },
      '/api/sessions/{id}/identity': {
        post: {
          operationId: 'beginIdentityCheck',
          summary: 'Begin a check of who the person is; the number is passed on and not kept',
          ...ownSession,
          requestBody: { required: true, content: json(IdentityRequest) },
          responses: {
            '201': { description: 'Begun; url and qr open it on a telephone.', content: json(IdentityView) },
            '401': problems['401'],
            '404': problems['404'],
            '409': problem('No verifier is set up.'),
            '422': problem('The name or the number cannot be right; errors say why.'),
            '502': problem('The verifier did not answer as it should.'),
          },
        },
        get: {
          operationId: 'getIdentityCheck',
          summary: 'How the check stands',
          ...ownSession,
          responses: {
            '200': { description: 'The check.', content: json(IdentityView) },
            '401': problems['401'],
            '404': problems['404'],
          },
        },
      },
      '/api/sessions/{id}/calls': {
        delete: {
          operationId: 'refuseCalls',
          summary: 'The person does not want to be called any more',
          ...ownSession,
          responses: { '204': { description: 'Remembered.' }, '401': problems['401'], '404': problems['404'] },
        },
      },
      '/api/calls/{callId}/turn': {
        post: {
          operationId: 'callTurn',
          summary: 'The telephony service brings what it heard and gets what to say',
          requestParams: { path: z.object({ callId: z.string() }) },
          security: [{ signature: [] }],
          requestBody: { required: true, content: json(CallTurnRequest) },
          responses: {
            '200': { description: 'What to say.', content: json(CallTurnResponse) },
            '401': problem('The signature is missing, too old or wrong.'),
            '404': problems['404'],
          },
        },
      },
      '/api/employers/applications/{applicationId}/status': {
        post: {
          operationId: 'reportApplicationStatus',
          summary: 'The employer’s system says what became of an application',
          requestParams: { path: z.object({ applicationId: z.string() }) },
          security: [{ signature: [] }],
          requestBody: { required: true, content: json(StatusRequest) },
          responses: {
            '200': { description: 'Taken; the same again changes nothing.', content: json(StatusResponse) },
            '400': problems['400'],
            '401': problem('The signature is missing, too old or wrong.'),
            '404': problems['404'],
            '409': problem('The application is closed or the status goes back.'),
          },
        },
      },
      '/api/staff/applications/{applicationId}/status': {
        put: {
          operationId: 'setApplicationStatus',
          summary: 'Hall staff say what became of an application',
          requestParams: { path: z.object({ applicationId: z.string() }) },
          requestBody: { required: true, content: json(StatusRequest) },
          responses: {
            '200': { description: 'Taken.', content: json(StatusResponse) },
            '400': problems['400'],
            '403': problem('Only for staff.'),
            '404': problems['404'],
            '409': problem('The application is closed or the status goes back.'),
          },
        },
      },
      '/api/staff/applications/{applicationId}': {
        get: {
          operationId: 'getApplicationForStaff',
          summary: 'An application with its history and what the person said afterwards, without the person’s name',
          requestParams: { path: z.object({ applicationId: z.string() }) },
          responses: {
            '200': { description: 'The application.', content: json(Application) },
            '401': problems['401'],
            '404': problems['404'],
          },
        },
      },
      '/api/staff/outcomes': {
        get: {
          operationId: 'listOutcomes',
          summary: 'How interviews and first days of work went, as the people say, the latest first',
          requestParams: { query: OutcomesQuery },
          responses: {
            '200': { description: 'The answers.', content: json(OutcomesResponse) },
            '400': problems['400'],
            '401': problems['401'],
          },
        },
      },
      '/api/messages/{messageId}/reply': {
        post: {
          operationId: 'replyToMessage',
          summary: 'The carrier of messages brings back what a person answered',
          requestParams: { path: z.object({ messageId: z.string() }) },
          security: [{ signature: [] }],
          requestBody: { required: true, content: json(MessageReplyRequest) },
          responses: {
            '200': { description: 'What the answer was taken for.', content: json(MessageReplyResponse) },
            '400': problems['400'],
            '401': problem('The signature is missing, too old or wrong.'),
            '404': problems['404'],
          },
        },
      },
      '/api/jobs/search': {
        get: {
          operationId: 'searchJobs',
          summary: 'Search postings',
          requestParams: { query: JobSearchQuery },
          responses: {
            '200': { description: 'Postings, best first.', content: json(JobSearchResponse) },
            '400': problems['400'],
          },
        },
      },
      '/api/jobs/{jobId}': {
        get: {
          operationId: 'getJob',
          summary: 'One posting',
          requestParams: { path: z.object({ jobId: z.string() }) },
          responses: { '200': { description: 'The posting.', content: json(Job) }, '404': problems['404'] },
        },
      },
      '/api/knowledge/search': {
        get: {
          operationId: 'searchKnowledge',
          summary: 'Search law, policy, services and guides',
          requestParams: { query: KnowledgeSearchQuery },
          responses: {
            '200': { description: 'Passages, best first.', content: json(KnowledgeSearchResponse) },
            '400': problems['400'],
          },
        },
      },
      '/api/voice': {
        get: {
          operationId: 'getVoice',
          summary: 'What the server can do with sound',
          responses: { '200': { description: 'Its abilities.', content: json(VoiceAbilities) } },
        },
      },
      '/api/speech': {
        post: {
          operationId: 'say',
          summary: 'Say a text',
          ...sessionInHeader,
          requestBody: { required: true, content: json(SpeechRequest) },
          responses: {
            '200': { description: 'The sound.', content: { 'audio/*': { schema: BINARY } } },
            ...problems,
            ...voiceProblems,
          },
        },
      },
      '/api/speech/track': {
        post: {
          operationId: 'getSpeechTrack',
          summary: 'The mouth shapes of a text, syllable by syllable',
          ...sessionInHeader,
          requestBody: { required: true, content: json(SpeechRequest) },
          responses: { '200': { description: 'The track.', content: json(SpeechTrack) }, ...problems },
        },
      },
      '/api/transcriptions': {
        post: {
          operationId: 'transcribe',
          summary: 'Write down what a recording says; the recording is not kept',
          ...sessionInHeader,
          requestBody: { required: true, content: { 'audio/wav': { schema: BINARY } } },
          responses: {
            '200': { description: 'The words.', content: json(Transcription) },
            ...problems,
            '413': problem('More than 2 MB.'),
            '415': problem('Not a WAV recording.'),
            ...voiceProblems,
          },
        },
      },
      '/api/terminals/{id}/presence': {
        post: {
          operationId: 'reportPresence',
          summary: 'A sensor says whether somebody is near a terminal',
          ...ownTerminal,
          requestBody: { required: true, content: json(PresenceReport) },
          responses: { '204': { description: 'Passed on.' }, '400': problems['400'], '401': problems['401'] },
        },
      },
      '/api/terminals/{id}/events': {
        get: {
          operationId: 'terminalEvents',
          summary: 'What the sensors of a terminal say, as server-sent events',
          ...ownTerminal,
          responses: {
            '200': {
              description: 'Events named `presence`.',
              content: {
                'text/event-stream': {
                  schema: z.string().meta({ description: 'The data of each is a report with its time, `at`.' }),
                },
              },
            },
            '401': problems['401'],
          },
        },
      },
      ...operatorPaths,
      '/healthz': {
        get: { operationId: 'health', summary: 'Alive', responses: { '200': { description: 'Alive.' } } },
      },
      '/readyz': {
        get: {
          operationId: 'readiness',
          summary: 'Every index loaded',
          responses: { '200': { description: 'Ready.' }, '503': problem('Still loading; says what.') },
        },
      },
    },
  });
}
