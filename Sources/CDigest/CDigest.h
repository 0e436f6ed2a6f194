#pragma once
// The functions of one algorithm, which OpenSSL 3 calls deprecated: those it wants instead load providers first, which takes
// longer than to hash a manuscript.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
