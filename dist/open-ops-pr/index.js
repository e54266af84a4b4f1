import { start } from '../index.js';

await start('open-ops-pr');
