import type { Passage } from '../../contract/passage.ts';
import type { Conversation } from '../conversation/conversation.ts';

/** A source dialog has only the name of an article; whoever talks to the server gives `answer` its words, if there are any. */
export interface WantedArticle {
  title: string;
  article: string;
  answer(found: Promise<Passage | undefined>): void;
}

declare global {
  interface HTMLElementEventMap {
    'want-article': CustomEvent<WantedArticle>;
  }
}

export function bringArticle({ detail }: CustomEvent<WantedArticle>, conversation: Conversation): void {
  const { title, article, answer } = detail;
  answer(conversation.inSession((client, _key, person) => client.article(title, article, person)));
}
