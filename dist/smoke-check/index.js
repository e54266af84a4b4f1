import { start } from '../index.js';

await start('smoke-check');
