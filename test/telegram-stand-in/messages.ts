import {
  type Chat,
  messageOnWire,
  namedChat,
  type Profile,
  type ShownMessage,
  standing,
  writableChat,
} from './chats.ts';
import { documentOf } from './document.ts';
import { type Button, type Markup, markupOf } from './keyboard.ts';
import { badRequest } from './refusal.ts';
import { captionText, messageText } from './text.ts';
import { isWire, type Params, structure, textOf, wholeNumber } from './wire.ts';
import type { Call, Done, Method, World } from './world.ts';

const DAY = 86_400_000;
const chatActions =
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  );

function sendMessage(world: World, { params }: Call): Done {
  const { text, entities } = messageText(params, { editing: false });
  return sent(world, params, { text: textOf(params, 'text'), plain: text, entities });
}

function sendDocument(world: World, { params }: Call): Done {
  const document = documentOf(params, world.chats);
  const { text, entities } = captionText(params);
  return sent(world, params, { text: textOf(params, 'caption'), plain: text, entities, document });
}

type Content = Pick<ShownMessage, 'text' | 'plain' | 'entities' | 'document'>;

function sent(world: World, params: Params, content: Content): Done {
  const markup = markupOf(params);
  const chat = writableChat(world.chats, params);
  const replyTo = replyTarget(chat, params);
  world.admit(chat.id);
  const message: ShownMessage = {
    id: world.nextMessageId(),
    from: 'bot',
    by: world.bot as Profile,
    at: world.clock.now(),
    ...content,
    keyboard: rowsOf(markup),
    earlierKeyboards: [],
    ...(replyTo === undefined ? {} : { replyTo }),
    edited: false,
    deleted: false,
    pinned: false,
  };
  chat.messages.push(message);
  setReplyKeyboard(chat, markup);
  const result = messageOnWire(chat, message, { bot: world.bot });
  return { result, effect: { type: 'sent', chat: chat.id, message: message.id } };
}

function replyTarget(chat: Chat, params: Params): number | undefined {
  const reply = structure(params, 'reply_parameters');
  if (!isWire(reply)) return undefined;
  const id = Number(reply.message_id);
  if (standing(chat, id)) return id;
  if (reply.allow_sending_without_reply === true) return undefined;
  throw badRequest('message to be replied not found');
}

function rowsOf(markup: Markup): Button[][] {
  return markup.kind === 'inline' ? markup.rows : [];
}

function setReplyKeyboard(chat: Chat, markup: Markup): void {
  if (markup.kind === 'reply') chat.replyKeyboard = markup.rows;
  if (markup.kind === 'remove') chat.replyKeyboard = [];
}

function editMessageText(world: World, { params }: Call): Done {
  const { text, entities } = messageText(params, { editing: true });
  const keyboard = inlineKeyboard(params);
  const { chat, message } = ownMessage(world, params);
  if (message.document) throw badRequest('there is no text in the message to edit');
  return edited(world, chat, { message, change: { text: textOf(params, 'text'), plain: text, entities, keyboard } });
}

function editMessageCaption(world: World, { params }: Call): Done {
  const { text, entities } = captionText(params);
  const keyboard = inlineKeyboard(params);
  const { chat, message } = ownMessage(world, params);
  if (!message.document) throw badRequest('there is no caption in the message to edit');
  return edited(world, chat, { message, change: { text: textOf(params, 'caption'), plain: text, entities, keyboard } });
}

function editMessageReplyMarkup(world: World, { params }: Call): Done {
  const keyboard = inlineKeyboard(params);
  const { chat, message } = ownMessage(world, params);
  return edited(world, chat, { message, change: { ...message, keyboard } });
}

function inlineKeyboard(params: Params): Button[][] {
  const markup = markupOf(params);
  if (markup.kind === 'inline' || markup.kind === 'none') return rowsOf(markup);
  throw badRequest('inline keyboard expected');
}

function ownMessage({ chats }: World, params: Params): { chat: Chat; message: ShownMessage } {
  const chat = writableChat(chats, params);
  if (textOf(params, 'message_id') === '') throw badRequest('message identifier is not specified');
  const message = standing(chat, wholeNumber(params, 'message_id', 0));
  if (!message) throw badRequest('message to edit not found');
  if (message.from !== 'bot') throw badRequest("message can't be edited");
  return { chat, message };
}

type Edit = { message: ShownMessage; change: Pick<ShownMessage, 'text' | 'plain' | 'entities' | 'keyboard'> };

function edited({ clock, bot }: World, chat: Chat, { message, change }: Edit): Done {
  const { text, plain, entities, keyboard } = change;
  if (seen(message) === seen(change)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  message.earlierKeyboards.push(message.keyboard);
  Object.assign(message, { text, plain, entities, keyboard, edited: true, editedAt: clock.now() });
  const result = messageOnWire(chat, message, { bot });
  return { result, effect: { type: 'edited', chat: chat.id, message: message.id } };
}

function seen({ plain, entities, keyboard }: Edit['change']): string {
  return JSON.stringify([plain, entities, keyboard]);
}

function deleteMessage({ chats, clock }: World, { params }: Call): Done {
  const chat = namedChat(chats, params);
  const message = standing(chat, wholeNumber(params, 'message_id', 0));
  if (!message) throw badRequest('message to delete not found');
  if (message.at + 2 * DAY < clock.now()) throw badRequest("message can't be deleted for everyone");
  Object.assign(message, { deleted: true, pinned: false });
  return { result: true, effect: { type: 'deleted', chat: chat.id, message: message.id } };
}

function pinChatMessage({ chats }: World, { params }: Call): Done {
  const chat = writableChat(chats, params);
  const message = standing(chat, wholeNumber(params, 'message_id', 0));
  if (!message) throw badRequest('message to pin not found');
  message.pinned = true;
  return { result: true, effect: { type: 'pinned', chat: chat.id, message: message.id } };
}

function unpinChatMessage({ chats }: World, { params }: Call): Done {
  const chat = writableChat(chats, params);
  const isNamed = textOf(params, 'message_id') !== '';
  const newest = chat.messages.findLast(({ pinned }) => pinned);
  const message = isNamed ? standing(chat, wholeNumber(params, 'message_id', 0)) : newest;
  if (!message?.pinned) throw badRequest('message to unpin not found');
  message.pinned = false;
  return { result: true, effect: { type: 'unpinned', chat: chat.id, message: message.id } };
}

function sendChatAction({ chats }: World, { params }: Call): Done {
  const action = textOf(params, 'action');
  if (!chatActions.includes(action)) throw badRequest('wrong parameter action in request');
  writableChat(chats, params).actions.push(action);
  return { result: true };
}

export const messageMethods: Record<string, Method> = {
  sendmessage: sendMessage,
  senddocument: sendDocument,
  editmessagetext: editMessageText,
  editmessagecaption: editMessageCaption,
  editmessagereplymarkup: editMessageReplyMarkup,
  deletemessage: deleteMessage,
  pinchatmessage: pinChatMessage,
  unpinchatmessage: unpinChatMessage,
  sendchataction: sendChatAction,
};
