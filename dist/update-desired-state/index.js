import { start } from '../index.js';

await start('update-desired-state');
