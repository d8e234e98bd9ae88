/** The neutral page that the exit leads to in the journeys; a real one would be a weather page. */
import { createServer } from "node:http";

createServer((_, answer) => {
  answer.setHeader("content-type", "text/html; charset=utf-8");
  answer.end('<!doctype html><html lang="en"><title>Weather</title><h1>Weather</h1></html>');
}).listen(Number(process.argv[2]), "127.0.0.1");
