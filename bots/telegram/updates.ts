/** The kinds of updates that are asked for. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
