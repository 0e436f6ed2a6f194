import Glibc

// Converts texts that nobody wrote, to every format and in every way. `make fuzz` builds it with libFuzzer, which makes up
// the texts. Without, it converts files once: galley-fuzz FILE…

setenv("SWIFT_BACKTRACE", "enable=no", 0)

#if GALLEY_LIBFUZZER
  @_silgen_name("LLVMFuzzerRunDriver")
  func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// libFuzzer's own entry asks for this name.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func convertOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    // Unsafe: libFuzzer lends as many bytes as it says until this returns.
    Trial.run([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }

  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  exit(runDriver(&count, &arguments, convertOneInput))
#else
  for path in CommandLine.arguments.dropFirst() {
    guard let file = fopen(path, "r") else {
      print("\(path) cannot be read")
      exit(1)
    }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    fclose(file)
    Trial.run(bytes)
  }
  print("\(CommandLine.arguments.count - 1) texts were converted in every way")
#endif
