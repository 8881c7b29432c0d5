import { conversations } from '../conversations/index.ts';
import { testConversations } from './walker/conversation-tests.ts';

const before = ['welcome', 'eligibility', 'arrival', 'eCard'];

testConversations(Object.keys(conversations).filter((name) => !before.includes(name)));
