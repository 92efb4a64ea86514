import './xiaogu-chat.ts';
