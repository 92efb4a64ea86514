// `npm run build`: the server and the pages, from nothing.
import { cleanBuild, ensureBuild, ensureDependencies, requireNode } from './prepare.mjs';

requireNode();
ensureDependencies();
cleanBuild();
ensureBuild();
