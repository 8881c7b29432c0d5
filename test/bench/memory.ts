import { connect } from '../../db/connect.ts';
import { worldOver } from '../world.ts';
import { ours } from './ours.ts';

// A process of its own, so that only what the product itself needs is counted.
const [url = '', people = '10000'] = process.argv.slice(2);
const sql = await connect(url);
const { turn, walk } = ours(worldOver(sql), sql, { steps: [], first: 0 });
const all = Array.from({ length: Number(people) }, (_, index) => 700_000_000 + index);
const lanes = Array.from({ length: 16 }, async () => {
  for (let person = all.pop(); person !== undefined; person = all.pop()) {
    for (const write of ['/start', 'yes', 'menu']) await turn(person, { write });
  }
});
await Promise.all(lanes);
await walk.settled?.();
process.stdout.write(`${process.memoryUsage.rss()}\n`);
await sql.end();
