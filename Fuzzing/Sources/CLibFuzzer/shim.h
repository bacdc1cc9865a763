#include <stddef.h>
#include <stdint.h>

// What a mutator may call; libFuzzer brings no header for it in the toolchain.
// https://llvm.org/docs/LibFuzzer.html and compiler-rt/lib/fuzzer/FuzzerInterface.h
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
