import { constants, setPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import type { Card } from '../../core/card.ts';
import { drawCard } from './draw.ts';

// Turns come first where the processor is short.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// What is read was written by the process that started this one.
const card = JSON.parse(await text(process.stdin)) as Card;
process.stdout.write(drawCard(card));
