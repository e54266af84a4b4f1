import { start } from '../index.js';

await start('await-ready');
