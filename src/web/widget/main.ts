// Compression looks back 32 KB: the two languages, alike in every key, are to stand side by side.
import '../messages/messages-for.ts';
import './xiaogu-chat.ts';
