// npm run build: everything that `npm start`, the command line and the library need.
import { build, checkNode, installDependencies } from "./setup.mjs";

checkNode();
installDependencies();
build();
