/** Font files as the build hands them out: the address of a copy on our own site. */
declare module "*.ttf?url" {
  const address: string;
  export default address;
}
