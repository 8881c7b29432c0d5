import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Reading and compiling what Zhilu is made of takes longer than everything else of a start; once is enough. Where nothing can
// be written, it is done at every start.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/zhilu', import.meta.url)));
await import('./start.ts');
flushCompileCache();
