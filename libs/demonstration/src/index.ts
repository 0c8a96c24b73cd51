export { seedMonth, type Seeded, type SeedOptions } from './seed/seed-month.js';
